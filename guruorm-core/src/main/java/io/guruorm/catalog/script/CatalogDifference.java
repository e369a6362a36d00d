package io.guruorm.catalog.script;

/**
 * One thing in which two catalogs differ.
 *
 * @param kind in which way
 * @param what the sort of object: {@code table}, {@code column}, {@code foreign key} …
 * @param name its name, below those of what it belongs to: {@code public.users.email}
 * @param wanted what it should be, as text for people; empty where it should not be there
 * @param found what it is; empty where it is not there
 */
public record CatalogDifference(Kind kind, String what, String name, String wanted, String found) {

    /** The ways. */
    public enum Kind {
        /** It should be there and is not. */
        MISSING,
        /** It is there and should not be. */
        EXTRA,
        /** It is another one than it should be. */
        CHANGED
    }

    /** For people, on one line. */
    @Override
    public String toString() {
        String thing = what + " " + name;
        return switch (kind) {
            case MISSING -> thing + " is missing: " + wanted;
            case EXTRA -> thing + " is too many: " + found;
            case CHANGED -> thing + " is " + found + ", and should be " + wanted;
        };
    }
}
