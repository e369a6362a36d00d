package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names that stand for values: from the environment, then from {@code .env}, which is read when first needed. */
final class Variables {

    private final Map<String, String> environment;
    private final Path folder;
    private @Nullable Map<String, String> file;

    Variables(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    Optional<String> find(String name) {
        String value = environment.get(name);
        return value != null ? Optional.of(value) : Optional.ofNullable(file().get(name));
    }

    private Map<String, String> file() {
        Map<String, String> read = file;
        if (read == null) {
            read = Files.isRegularFile(folder.resolve(EnvFile.NAME)) ? EnvFile.read(folder) : Map.of();
            file = read;
        }
        return read;
    }

    /**
     * A setting's text with the values in place of <code>${NAME}</code> and <code>${NAME:default}</code>; <code>$${
     * </code> is a plain <code>${</code>.
     *
     * @throws ConfigurationException if a name has neither value nor default
     */
    String expand(Setting setting) {
        String text = setting.text();
        var out = new StringBuilder();
        int done = 0;
        for (int begin = text.indexOf("${"); begin >= 0; begin = text.indexOf("${", done)) {
            if (begin > done && text.charAt(begin - 1) == '$') {
                out.append(text, done, begin).append('{');
                done = begin + 2;
                continue;
            }
            int end = text.indexOf('}', begin);
            if (end < 0) {
                throw setting.wrong("holds a ${ without a }");
            }
            out.append(text, done, begin).append(value(text.substring(begin + 2, end), setting));
            done = end + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    private String value(String expression, Setting setting) {
        int colon = expression.indexOf(':');
        String name = colon < 0 ? expression : expression.substring(0, colon);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw setting.wrong("holds ${" + name + "}, which is no name of a variable");
        }
        Optional<String> value = find(name);
        if (value.isEmpty() && colon < 0) {
            throw setting.wrong("needs the variable " + name + ", which has no value. Set it in the environment or in "
                    + EnvFile.NAME + ", or give a default: ${" + name + ":default}");
        }
        return value.orElseGet(() -> expression.substring(colon + 1));
    }
}
