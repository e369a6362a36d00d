package io.guruorm.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsCanonicalAndRelaxedAlike() {
        var canonical = read("{\"_id\":{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"},\"n\":{\"$numberInt\":\"5\"},"
                + "\"d\":{\"$numberDouble\":\"8.4\"},\"t\":{\"$date\":{\"$numberLong\":\"1764384762867\"}},"
                + "\"p\":{\"$numberDecimal\":\"49.00\"},\"l\":{\"$numberLong\":\"9007199254740993\"}}");
        var relaxed = read("{\"_id\":{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"},\"n\":5,"
                + "\"d\":8.4,\"t\":{\"$date\":\"2025-11-29T02:52:42.867Z\"},"
                + "\"p\":{\"$numberDecimal\":\"49.00\"},\"l\":9007199254740993}");
        assertThat(canonical).hasSize(1);
        assertThat(relaxed.get(0).value()).isEqualTo(canonical.get(0).value());
        BsonDocument document = relaxed.get(0).value();
        assertThat(document.getInt64("l").getValue()).isEqualTo(9007199254740993L);
        assertThat(document.getDecimal128("p").getValue()).isEqualTo(Decimal128.parse("49.00"));
        assertThat(document.getDateTime("t").getValue()).isEqualTo(1764384762867L);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"$date\":\"2025-11-29T02:52:00Z\"}', DATE_TIME",
        "'{\"$date\":{\"$numberLong\":\"-473385600000\"}}', DATE_TIME",
        "'{\"$binary\":{\"base64\":\"vQcNW2CYTIG+2YhQNpuO6Q==\",\"subType\":\"04\"}}', BINARY",
        "'{\"$uuid\":\"bd070d5b-6098-4c81-bed9-8850369b8ee9\"}', BINARY",
        "'{\"$regularExpression\":{\"pattern\":\"^a\",\"options\":\"i\"}}', REGULAR_EXPRESSION",
        "'{\"$timestamp\":{\"t\":42,\"i\":1}}', TIMESTAMP",
        "'{\"$minKey\":1}', MIN_KEY",
        "'{\"$symbol\":\"a\"}', SYMBOL",
        "'{\"$numberDouble\":\"NaN\"}', DOUBLE",
        "'{\"$ref\":\"users\",\"$id\":{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}}', DOCUMENT",
        "'2147483648', INT64",
        "'-1.5e3', DOUBLE",
        "'[]', ARRAY",
        "'null', NULL"
    })
    void knowsTheKindsOfExtendedJson(String json, BsonType kind) {
        assertThat(read("{\"v\":" + json + "}").get(0).value().get("v").getBsonType())
                .isEqualTo(kind);
    }

    @Test
    void saysOnWhichLineADocumentBegins() {
        var documents = read("\n{\"a\":1}\n\n  \n{\"a\":2}  \n{\"a\":3}");
        assertThat(documents).extracting(ExportReader.Document::line).containsExactly(2L, 5L, 6L);
        assertThat(documents).extracting(ExportReader.Document::length).containsOnly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff", "[]", " [ ]\n", "\ufeff[\r\n]"})
    void anExportMayBeEmpty(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}\n",
                "\ufeff{\"a\":1}\r\n\r\n{\"a\":2}\r\n",
                "[{\"a\":1},\n{\"a\":2}]\n",
                "\ufeff[\r\n  {\"a\":1}\r\n, {\"a\":\r\n2}\r\n]\r\n",
                "[{\"a\":1},{\"a\":2}]",
                "{\n\t\"a\": 1\n}\n{\r\n\t\"a\":\r\n 2\r\n}\r\n"
            })
    void takesLinesArraysAndIndentedDocuments(String text) {
        assertThat(read(text))
                .extracting(document -> document.value().getInt32("a").getValue())
                .containsExactly(1, 2);
    }

    @Test
    void keepsEveryCharacter() {
        String text = "Åsa \"quoted\" \\ / \b\f\n\r\t € 茶 𝄞 \u007f \u2028 ";
        String escaped = "\\u00c5sa \\\"quoted\\\" \\\\ \\/ \\b\\f\\n\\r\\t € \\u8336 \\ud834\\udd1e \u007f \u2028 ";
        assertThat(read("{\"a\":\"" + escaped + "\"}")
                        .get(0)
                        .value()
                        .getString("a")
                        .getValue())
                .isEqualTo(text);
    }

    /** What is wrong, the text, and what is said of it after the file's name. */
    static List<Wrong> wrong() {
        return List.of(
                new Wrong("{\"a\":1}\n{\"a\":2\n{\"a\":3}", 2, "\"}\" was expected, but there is the end of the line"),
                new Wrong("{\"a\":1}\n{\"a\":\"x\n", 2, "a string was not ended by a double quote"),
                new Wrong("{\"a\":1}\n\noops\n", 3, "a document begins with {, but there is \"o\""),
                new Wrong("{\"a\":1} {\"a\":2}", 1, "there is \"{\" after the end of the document"),
                new Wrong("{\"a\":1},\n{\"a\":2}", 1, "there is \",\" after the end of the document"),
                new Wrong("{\"a\":1,}", 1, "a key in double quotes was expected, but there is \"}\""),
                new Wrong("{a:1}", 1, "a key in double quotes was expected, but there is \"a\""),
                new Wrong("{'a':1}", 1, "a key in double quotes was expected, but there is \"'\""),
                new Wrong("{\"a\" 1}", 1, "\":\" was expected"),
                new Wrong("{\"a\":}", 1, "a value was expected"),
                new Wrong("{\"a\":[1,]}", 1, "a value was expected"),
                new Wrong("{\"a\":[1}", 1, "a comma or \"]\" was expected"),
                new Wrong("{\"a\":01}", 1, "a comma or \"}\" was expected, but there is \"1\""),
                new Wrong("{\"a\":1.}", 1, "a digit was expected after the point"),
                new Wrong("{\"a\":1e}", 1, "a digit was expected in the exponent"),
                new Wrong("{\"a\":+1}", 1, "a value was expected"),
                new Wrong("{\"a\":NaN}", 1, "a value was expected"),
                new Wrong("{\"a\":ObjectId(\"5ca4bbc7a2dd94ee5816238c\")}", 1, "a value was expected"),
                new Wrong("{\"a\":nul}", 1, "\"l\" was expected"),
                new Wrong("{\"a\":\"\\x\"}", 1, "\"u\" was expected"),
                new Wrong("{\"a\":\"\\u12g4\"}", 1, "four hexadecimal digits"),
                new Wrong("{\"a\":\"\u0001\"}", 1, "the byte 0x01"),
                new Wrong("{\"a\":\"tab\there\"}", 1, "the byte 0x09"),
                new Wrong("{\n\"a\":1,\n\"b\" 2\n}", 3, "\":\" was expected"),
                new Wrong("{", 1, "the end of the file"),
                new Wrong("[{\"a\":1}\n{\"a\":2}]", 2, "a comma or the end of the array was expected"),
                new Wrong("[{\"a\":1},\n]", 2, "a document begins with {, but there is \"]\""),
                new Wrong("[{\"a\":1}\n", 2, "the end of the file"),
                new Wrong("[{\"a\":1}]\n{\"a\":2}", 2, "there is \"{\" after the end of the array"),
                new Wrong("[1]", 1, "a document begins with {"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesFileAndLineOfWhatIsNoJson(Wrong wrong) {
        assertThatThrownBy(() -> read(wrong.text()))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith(file() + ", line " + wrong.line() + ": this is no JSON: ")
                .hasMessageContaining(wrong.said())
                .hasMessageEndingWith("Mend the line, or export the collection again.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":{\"c\":1,\"c\":2}}|the key \"c\" stands twice in one document. Take one of them out.",
                "{\"a\":1,\"\\u0061\":2}|the key \"a\" stands twice in one document. Take one of them out.",
                "{\"a\":{\"$numbrInt\":\"5\"}}|\"$numbrInt\" is no kind of value of extended JSON that this reader knows.",
                "{\"a\":{\"b\":1,\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}}|\"$oid\" is no kind of value of extended JSON that"
                        + " this reader knows.",
                "{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}|a document was expected, but this is an ObjectId.",
                "{\"a\":9223372036854775808}|the number 9223372036854775808 does not fit a long and would be changed: write it"
                        + " as {\"$numberDecimal\": \"9223372036854775808\"}.",
                "{\"a\":0.123456789012345678}|the number 0.123456789012345678 does not fit a double and would be changed:"
                        + " write it as {\"$numberDecimal\": \"0.123456789012345678\"}.",
                "{\"a\":1e400}|the number 1e400 does not fit a double and would be changed: write it as {\"$numberDecimal\":"
                        + " \"1e400\"}.",
                "{\"a\":{\"$date\":\"2025-11-29T02:52:42.867001Z\"}}|the date 2025-11-29T02:52:42.867001Z is finer than a"
                        + " millisecond, which no date of MongoDB is."
            })
    void refusesWhatWouldLoseSomething(String text, String said) {
        assertThatThrownBy(() -> read("\n" + text))
                .isInstanceOf(ExportException.class)
                .hasMessage(file() + ", line 2: " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"$oid\":\"5ca4\"}}",
                "{\"a\":{\"$oid\":5}}",
                "{\"a\":{\"$numberInt\":\"1.5\"}}",
                "{\"a\":{\"$numberInt\":\"99999999999\"}}",
                "{\"a\":{\"$numberDecimal\":\"x\"}}",
                "{\"a\":{\"$date\":\"yesterday\"}}",
                "{\"a\":{\"$date\":\"2025-13-01T00:00:00Z\"}}",
                "{\"a\":{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\",\"b\":1}}"
            })
    void namesFileAndLineOfAWrappedValueThatIsWrong(String text) {
        assertThatThrownBy(() -> read("\n" + text))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith(file() + ", line 2: ");
    }

    @Test
    void tellsFileAndLineToThoseWhoCatch() {
        assertThatThrownBy(() -> read("{\"a\":1}\nx")).isInstanceOfSatisfying(ExportException.class, thrown -> {
            assertThat(thrown.file()).isEqualTo(file());
            assertThat(thrown.line()).isEqualTo(2);
        });
    }

    @Test
    void refusesBytesThatAreNoUtf8() throws IOException {
        Files.write(file(), "{\"a\":1}\n{\"a\":\"Åsa\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> readFile())
                .isInstanceOf(ExportException.class)
                .hasMessage(file() + ", line 2: this is no UTF-8. Write the export again in that encoding.");
    }

    @Test
    void refusesEndlessNestingBeforeTheStackIsFull() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("nested more than 250 deep");
        assertThat(read("{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}")).hasSize(1);
    }

    @Test
    void aLineMayBeHuge() {
        String text = "x".repeat(20_000_000);
        assertThat(read("{\"a\":\"" + text + "\"}\n")
                        .get(0)
                        .value()
                        .getString("a")
                        .getValue())
                .hasSameSizeAs(text);
    }

    @Test
    void holdsOneDocumentAtATime() throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file())) {
            String line = "{\"a\":\"" + "x".repeat(1_000_000) + "\"}\n";
            for (int i = 0; i < 300; i++) {
                writer.write(line);
            }
        }
        // 300 MB of text: were they all kept, they would not fit into a quarter of that.
        Runtime runtime = Runtime.getRuntime();
        long most = 0;
        int count = 0;
        try (ExportReader export = ExportReader.open(file())) {
            while (export.hasNext()) {
                export.next();
                if (++count % 50 == 0) {
                    System.gc();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                }
            }
        }
        assertThat(count).isEqualTo(300);
        assertThat(most).isLessThan(75_000_000);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ExportReader.open(file()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void afterTheLastThereIsNone() throws IOException {
        Files.writeString(file(), "{}");
        try (ExportReader export = ExportReader.open(file())) {
            assertThat(export.next().value()).isEmpty();
            assertThat(export.hasNext()).isFalse();
            assertThatThrownBy(export::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private Path file() {
        return folder.resolve("export.json");
    }

    private List<ExportReader.Document> read(String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readFile();
    }

    private List<ExportReader.Document> readFile() {
        try (ExportReader export = ExportReader.open(file())) {
            List<ExportReader.Document> documents = new ArrayList<>();
            export.forEachRemaining(documents::add);
            return documents;
        }
    }

    /** A text, the line that is wrong, and what is said. */
    record Wrong(String text, int line, String said) {}
}
