package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.WrittenIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from the text that created an index what no pragma tells: its expressions and its condition. */
final class CreateIndexReader {

    private CreateIndexReader() {}

    static Optional<WrittenIndex> read(String definition) {
        Words words = new Words(definition);
        words.skipTo('(');
        List<String> parts = new ArrayList<>();
        do {
            words.step();
            parts.add(part(words));
        } while (words.isSymbol(','));
        words.step();
        if (!words.take("where")) {
            return Optional.of(new WrittenIndex(parts, null));
        }
        int from = words.place();
        words.skipTo(';');
        return Optional.of(new WrittenIndex(parts, words.since(from)));
    }

    /** Steps over a part. Its collation and direction are told by a pragma. */
    private static String part(Words words) {
        int from = words.place();
        String text = "";
        while (!words.atEnd() && !words.isSymbol(',') && !words.isSymbol(')')) {
            if (words.take("collate")) {
                words.name();
            } else if (!words.take("asc") && !words.take("desc")) {
                words.skip();
                text = words.since(from);
            }
        }
        return text.strip();
    }
}
