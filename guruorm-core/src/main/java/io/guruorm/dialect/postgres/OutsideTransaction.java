package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Token;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether PostgreSQL refuses a statement inside a transaction block.
 *
 * @param required whether it must stand outside
 * @param name what it is, for messages
 * @param concurrent whether it waits for other transactions by design
 */
record OutsideTransaction(boolean required, String name, boolean concurrent) {

    private static final OutsideTransaction NO = new OutsideTransaction(false, "", false);

    static OutsideTransaction of(List<Token> tokens) {
        return new Words(tokens).judge();
    }

    private static OutsideTransaction must(String name) {
        return new OutsideTransaction(true, name, false);
    }

    private static OutsideTransaction concurrently(String name) {
        return new OutsideTransaction(true, name, true);
    }

    private record Words(List<Token> tokens) {

        OutsideTransaction judge() {
            if (tokens.get(0).type() != Token.Type.WORD) {
                return NO;
            }
            return switch (tokens.get(0).value()) {
                case "create" -> create();
                case "drop" -> drop();
                case "alter" -> alter();
                case "reindex" -> reindex();
                case "vacuum" -> must("vacuum");
                case "cluster" -> tableOfCluster() ? NO : must("cluster without a table");
                case "discard" -> is(1, "all") ? must("discard all") : NO;
                default -> NO;
            };
        }

        private OutsideTransaction create() {
            int at = is(1, "unique") ? 2 : 1;
            if (is(at, "index")) {
                return is(at + 1, "concurrently") ? concurrently("create index concurrently") : NO;
            }
            if (is(1, "subscription")) {
                return isOff("connect") || isOff("create_slot") ? NO : must("create subscription");
            }
            return is(1, "database") || is(1, "tablespace") ? must("create " + word(1)) : NO;
        }

        private OutsideTransaction drop() {
            if (is(1, "index")) {
                return is(2, "concurrently") ? concurrently("drop index concurrently") : NO;
            }
            return is(1, "database") || is(1, "tablespace") || is(1, "subscription") ? must("drop " + word(1)) : NO;
        }

        private OutsideTransaction alter() {
            if (is(1, "system")) {
                return must("alter system");
            }
            if (is(1, "database")) {
                return has("set", "tablespace") ? must("alter database … set tablespace") : NO;
            }
            if (is(1, "subscription")) {
                return refreshes() ? must("alter subscription … " + word(3) + " publication") : NO;
            }
            return is(1, "table") && has("detach", "partition") && last("concurrently")
                    ? concurrently("alter table … detach partition concurrently")
                    : NO;
        }

        private boolean refreshes() {
            return is(4, "publication") && (is(3, "refresh") || !isOff("refresh"));
        }

        private OutsideTransaction reindex() {
            int at = 1;
            boolean option = false;
            if (at < tokens.size() && tokens.get(at).isSymbol('(')) {
                while (at < tokens.size() && !tokens.get(at).isSymbol(')')) {
                    option |= is(at, "concurrently") && !isOff("concurrently");
                    at++;
                }
                at++;
            }
            if (option || is(at + 1, "concurrently")) {
                return concurrently("reindex concurrently");
            }
            return is(at, "database") || is(at, "system") || is(at, "schema") ? must("reindex " + word(at)) : NO;
        }

        /** {@code cluster (verbose)}, {@code cluster verbose} and {@code cluster} alone mean every table. */
        private boolean tableOfCluster() {
            int at = 1;
            if (at < tokens.size() && tokens.get(at).isSymbol('(')) {
                while (at < tokens.size() && !tokens.get(at).isSymbol(')')) {
                    at++;
                }
                at++;
            }
            return at < tokens.size() && !(is(at, "verbose") && at == tokens.size() - 1);
        }

        /** Whether an option is given and off: {@code connect = false}, {@code concurrently off}. */
        private boolean isOff(String option) {
            return IntStream.range(0, tokens.size())
                    .filter(i -> is(i, option))
                    .map(i -> i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('=') ? i + 2 : i + 1)
                    .anyMatch(i -> is(i, "false") || is(i, "off"));
        }

        private boolean has(String one, String next) {
            return IntStream.range(0, tokens.size()).anyMatch(i -> is(i, one) && is(i + 1, next));
        }

        private boolean last(String word) {
            return is(tokens.size() - 1, word);
        }

        private String word(int at) {
            return tokens.get(at).value();
        }

        private boolean is(int at, String word) {
            return at < tokens.size() && tokens.get(at).isWord(word);
        }
    }
}
