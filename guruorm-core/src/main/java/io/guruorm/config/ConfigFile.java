package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the YAML file into settings, each with its line. Loaded only where there is such a file. */
final class ConfigFile {

    static final String NAME = "guruorm.yml";

    private ConfigFile() {}

    static Setting read(Path file) {
        try {
            var settings = LoadSettings.builder().setLabel(NAME).build();
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .map(node -> setting("", node))
                    .orElse(new Setting("", 1, null));
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), e);
        } catch (MarkedYamlEngineException e) {
            // Not kept as a cause: its text quotes the file, which may hold a password.
            String place = e.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1))
                    .orElse("");
            throw new ConfigurationException(NAME + place + " is no YAML: " + e.getProblem() + ". "
                    + "A value with { or : in a list or mapping of one line needs quotes.");
        } catch (YamlEngineException e) {
            // Not kept either, for the same reason.
            throw new ConfigurationException(NAME + " is no YAML.");
        }
    }

    private static Setting setting(String key, Node node) {
        return setting(key, line(node), node);
    }

    private static Setting setting(String key, int line, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Setting(key, line, entries(key, mapping));
        }
        if (node instanceof SequenceNode sequence) {
            return new Setting(key, line, items(key, sequence));
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean nothing = scalar.getTag().equals(Tag.NULL) && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return new Setting(key, line, nothing ? null : scalar.getValue());
    }

    private static Map<String, Setting> entries(String key, MappingNode mapping) {
        var entries = new LinkedHashMap<String, Setting>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw new ConfigurationException(
                        NAME + ", line " + line(tuple.getKeyNode()) + ": a key must be a name.");
            }
            String full = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            Setting entry = setting(full, line(name), tuple.getValueNode());
            if (entries.put(name.getValue(), entry) != null) {
                throw entry.wrong("stands here a second time");
            }
        }
        return entries;
    }

    private static List<Setting> items(String key, SequenceNode sequence) {
        var items = new ArrayList<Setting>();
        for (Node node : sequence.getValue()) {
            items.add(setting(key + "[" + items.size() + "]", node));
        }
        return items;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
