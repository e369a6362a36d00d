package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.List;

/** Migrations that are classes of some packages. The class path is looked through each time, as folders are. */
final class PackageSource implements MigrationSource {

    private final ClassLoader loader;
    private final List<String> packages;

    PackageSource(ClassLoader loader, List<String> packages) {
        this.loader = loader;
        this.packages = List.copyOf(packages);
        if (packages.isEmpty() || packages.stream().anyMatch(String::isBlank)) {
            throw new MigrationException(
                    USAGE, "No package was named to take migrations from. Name one, such as com.shop.migrations.");
        }
    }

    @Override
    public List<MigrationFile> files() {
        List<Class<? extends Migration>> found = new ArrayList<>();
        try (ScanResult scan = new ClassGraph()
                .overrideClassLoaders(loader)
                .acceptPackages(packages.toArray(String[]::new))
                .ignoreClassVisibility()
                .enableClassInfo()
                .scan()) {
            for (ClassInfo one : scan.getSubclasses(Migration.class)) {
                if (!one.isAbstract()) {
                    found.add(one.loadClass(Migration.class));
                }
            }
        } catch (IllegalArgumentException broken) {
            throw new MigrationException(
                    USAGE,
                    "A migration in " + String.join(", ", packages) + " cannot be loaded: " + broken.getMessage()
                            + " Is the class path complete?",
                    broken);
        }
        if (found.isEmpty()) {
            throw new MigrationException(
                    USAGE,
                    "There is no class that extends Migration in " + String.join(", ", packages)
                            + ". Is the name right, and the class path complete?");
        }
        return new ClassSource(found).files();
    }
}
