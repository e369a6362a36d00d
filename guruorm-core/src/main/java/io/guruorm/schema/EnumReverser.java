package io.guruorm.schema;

/** Says what undoes one change of an enum. */
final class EnumReverser implements EnumChange.Visitor<Reversal> {

    @Override
    public Reversal createEnum(EnumChange.CreateEnum change) {
        return Reversal.by(new EnumChange.DropEnum(change.name(), false));
    }

    @Override
    public Reversal addValue(EnumChange.AddValue change) {
        return Reversal.impossible(change.call() + " cannot be taken back: no statement drops a value");
    }

    @Override
    public Reversal renameValue(EnumChange.RenameValue change) {
        return Reversal.by(new EnumChange.RenameValue(change.name(), change.to(), change.from()));
    }

    @Override
    public Reversal dropEnum(EnumChange.DropEnum change) {
        return Reversal.impossible(change.call() + " does not say what the values were");
    }
}
