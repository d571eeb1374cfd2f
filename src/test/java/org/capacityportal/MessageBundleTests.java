package org.capacityportal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, is used somewhere, and takes the same arguments everywhere. */
class MessageBundleTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(one|few|many|other)");

    @ParameterizedTest
    @ValueSource(strings = {"uk", "pl", "ru"})
    void everyBundleHasTheKeysOfTheEnglishOne(String language) throws IOException {
        for (String bundle : bundles()) {
            assertThat(keys(bundle, "_" + language))
                    .as(bundle + " in " + language)
                    .isEqualTo(keys(bundle, ""));
        }
    }

    @Test
    void noTextIsBlankAndArgumentsAgree() throws IOException {
        for (String bundle : bundles()) {
            Properties english = load(bundle, "");
            for (String suffix : Set.of("", "_uk", "_pl", "_ru")) {
                Properties texts = load(bundle, suffix);
                for (String key : texts.stringPropertyNames()) {
                    String text = texts.getProperty(key);
                    assertThat(text)
                            .as(bundle + suffix + ": " + key)
                            .isNotBlank()
                            .doesNotContain("'");
                    assertThat(arguments(text))
                            .as("arguments of " + bundle + suffix + ": " + key)
                            .isEqualTo(arguments(english.getProperty(key)));
                    if (!text.contains("{max}")) {
                        new MessageFormat(text, Locale.ROOT);
                    }
                }
            }
        }
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (String bundle : bundles()) {
            for (String key : keys(bundle, "")) {
                assertThat(owners.put(key, bundle)).as(key + " in " + bundle).isNull();
            }
        }
    }

    /**
     * A key counts as used when it stands in a template or in code, whole or as a prefix that the rest is added to
     * ({@code role.${role}}, {@code "panel." + name}).
     */
    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = sources();
        Set<String> prefixes = prefixes(sources);
        Set<String> unused = new TreeSet<>();
        for (String bundle : bundles()) {
            for (String key : keys(bundle, "")) {
                Matcher plural = PLURAL.matcher(key);
                String name = plural.matches() ? plural.group(1) : key;
                if (!key.startsWith("typeMismatch")
                        && !sources.contains(name)
                        && prefixes.stream().noneMatch(key::startsWith)) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    /** A literal key in a template has to exist. */
    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> known = allKeys();
        Set<String> missing = new TreeSet<>();
        Matcher literal = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]").matcher(templates());
        while (literal.find()) {
            if (!known.contains(literal.group(1))) {
                missing.add(literal.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindOfRecordHasTheSentencesOfItsPages() throws IOException {
        Set<String> known = allKeys();
        assertThat(sentencesOfRecordPages(sources())).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    private static Set<String> prefixes(String sources) {
        Set<String> prefixes = new TreeSet<>();
        for (String pattern : Set.of(
                "#\\{\\|([\\w.]+\\.)\\$",
                "\"([a-z][\\w.]*\\.)\" *\\+",
                "'([a-z][\\w.]*\\.)' *\\+",
                "\\|([a-z]\\w*\\.[\\w.]*)\\$\\{")) {
            Matcher found = Pattern.compile(pattern).matcher(sources);
            while (found.find()) {
                prefixes.add(found.group(1));
            }
        }
        Matcher choice = Pattern.compile("(?:choice|checks)Field\\('[^']*', '[^']*', [^,]*, '([\\w.]+)'")
                .matcher(sources);
        while (choice.find()) {
            prefixes.add(choice.group(1) + ".");
        }
        // Names of fields, worded in histories and in merged edits: <entity>.field.<property>
        Matcher entity =
                Pattern.compile("auditEntity\\(\\) \\{\\s*return \"(\\w+)\"").matcher(sources);
        while (entity.find()) {
            prefixes.add(entity.group(1) + ".field.");
        }
        // … and of what is recorded without being an entity: log.record(page, "attendance", …)
        Matcher recorded = Pattern.compile("\\.record\\(\\s*new Tracked\\.Page\\([^)]*\\),\\s*\"(\\w+)\"")
                .matcher(sources);
        while (recorded.find()) {
            prefixes.add(recorded.group(1) + ".field.");
        }
        prefixes.addAll(sentencesOfRecordPages(sources));
        return prefixes;
    }

    /** What {@code RecordPages} say of the kind of record they are made for. */
    private static Set<String> sentencesOfRecordPages(String sources) {
        Set<String> sentences = new TreeSet<>();
        Matcher kind = Pattern.compile("new RecordPages\\(\\s*\"(\\w+)\"").matcher(sources);
        while (kind.find()) {
            for (String done : Set.of("saved", "deleted", "restored", "delete.consequence")) {
                sentences.add(kind.group(1) + "." + done);
            }
        }
        return sentences;
    }

    private static Set<String> arguments(String text) {
        Matcher argument = Pattern.compile("\\{(\\w+)[^}]*}").matcher(text);
        Set<String> arguments = new TreeSet<>();
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Set<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(keys(bundle, ""));
        }
        return known;
    }

    private static Set<String> keys(String bundle, String suffix) throws IOException {
        return new TreeSet<>(load(bundle, suffix).stringPropertyNames());
    }

    private static Properties load(String bundle, String suffix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + suffix + ".properties"), UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String templates() throws IOException {
        return concatenated(Path.of("src/main/resources/templates"), ".html");
    }

    private static String sources() throws IOException {
        return templates() + concatenated(Path.of("src/main/java"), ".java");
    }

    private static String concatenated(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file, UTF_8)).append('\n');
            }
            return all.toString();
        }
    }
}
