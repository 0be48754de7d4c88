package org.clearorbit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java samples of all pages compile as they stand, imports included; one without imports goes on from that above.
 */
class SamplesTest {

    private static final Pattern SAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

    @TempDir
    private Path classes;

    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md"));
        try (Stream<Path> docs = Files.list(root().resolve("docs"))) {
            for (Path page : docs.sorted().toList()) {
                if (SAMPLE.matcher(page.toString().endsWith(".md") ? Files.readString(page) : "")
                        .find()) {
                    pages.add("docs/" + page.getFileName());
                }
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void samplesCompileAsTheyStand(String page) throws IOException {
        Matcher samples = SAMPLE.matcher(Files.readString(root().resolve(page)));
        StringBuilder above = new StringBuilder();
        while (samples.find()) {
            String sample = samples.group(1);
            above.append(sample);
            if (!errors(sample).isEmpty()) {
                assertThat(errors(above.toString())).as(page + ":\n" + sample).isEmpty();
            }
        }
        assertThat(above).as(page).isNotEmpty();
    }

    private String errors(String program) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        StringWriter said = new StringWriter();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-classpath", path, "-d", classes.toString());
        boolean compiled = compiler.getTask(said, null, null, options, null, List.of(source(program)))
                .call();
        return compiled ? "" : said.toString();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("README.md"))) {
            at = Objects.requireNonNull(at.getParent(), "the folder of README.md");
        }
        return at;
    }

    private static JavaFileObject source(String program) {
        String imports =
                program.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest =
                program.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String members = rest.stripLeading().startsWith("static ") ? rest : "static void sample() {\n" + rest + "\n}";
        String text = imports + "\nclass Sample {\n" + members + "\n}\n";
        return new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
