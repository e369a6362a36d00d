package io.guruorm.catalog.script;

/** In which order statements of a comparison stand: what needs others goes before them and comes after them. */
enum Phase {
    DROP_TRIGGERS,
    DROP_FOREIGN_KEYS,
    DROP_VIEWS,
    DROP_RULES,
    MAKE_TYPES,
    CHANGE_TYPES,
    MAKE_ROUTINES,
    MAKE_TABLES,
    CHANGE_COLUMNS,
    DROP_TABLES,
    DROP_ROUTINES,
    DROP_TYPES,
    MAKE_RULES,
    MAKE_FOREIGN_KEYS,
    MAKE_VIEWS,
    MAKE_TRIGGERS;

    static Phase making(CatalogPiece.Kind kind) {
        return switch (kind) {
            case EXTENSION, ENUM, TYPE, DOMAIN, SEQUENCE -> MAKE_TYPES;
            case ROUTINE -> MAKE_ROUTINES;
            case TABLE -> MAKE_TABLES;
            case COLUMN, ORDER, TEXT -> CHANGE_COLUMNS;
            case KEY, INDEX, CHECK -> MAKE_RULES;
            case FOREIGN_KEY -> MAKE_FOREIGN_KEYS;
            case VIEW -> MAKE_VIEWS;
            case TRIGGER, POLICY, BEYOND -> MAKE_TRIGGERS;
        };
    }

    /** A check of a domain may need a routine, a routine what a type has. */
    static Phase changing(CatalogPiece.Kind kind) {
        return switch (kind) {
            case TYPE, SEQUENCE -> CHANGE_TYPES;
            case DOMAIN -> CHANGE_COLUMNS;
            default -> making(kind);
        };
    }

    static Phase dropping(CatalogPiece.Kind kind) {
        return switch (kind) {
            case EXTENSION, ENUM, TYPE, DOMAIN, SEQUENCE -> DROP_TYPES;
            case ROUTINE -> DROP_ROUTINES;
            case TABLE -> DROP_TABLES;
            case COLUMN, ORDER, TEXT -> CHANGE_COLUMNS;
            case KEY, INDEX, CHECK -> DROP_RULES;
            case FOREIGN_KEY -> DROP_FOREIGN_KEYS;
            case VIEW -> DROP_VIEWS;
            case TRIGGER, POLICY, BEYOND -> DROP_TRIGGERS;
        };
    }
}
