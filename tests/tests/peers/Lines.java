import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * The format between a peer and the test: lines of values, separated by tabs, with \n, \r, \t and \\ escaped.
 *
 * The peer reads each document NAME.xml of the folder, and prints lines of NAME, kind, and values. It writes each
 * line of the file `faults`: name, namespace, prefix and local name of the code, reason, detail.
 */
final class Lines {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private Lines() {}

    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".xml")).sorted().collect(Collectors.toList());
        }
    }

    static String stem(Path path) {
        return path.getFileName().toString().replaceFirst("\\.xml$", "");
    }

    /** The file NAME.http has the status and the content type of the response. */
    static String contentType(Path document) throws IOException {
        return Files.readAllLines(document.resolveSibling(stem(document) + ".http")).get(1);
    }

    static List<String[]> faults(Path folder) throws IOException {
        List<String[]> faults = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("faults"), StandardCharsets.UTF_8)) {
            String[] values = line.split("\t", -1);
            for (int i = 0; i < values.length; i++) {
                values[i] = unescape(values[i]);
            }
            faults.add(values);
        }
        return faults;
    }

    static String clark(QName name) {
        return name == null ? "" : name.toString();
    }

    static void tell(String... values) {
        OUT.print(Stream.of(values).map(Lines::escape).collect(Collectors.joining("\t")) + "\n");
    }

    static void flush() {
        OUT.flush();
    }

    private static String escape(String value) {
        String text = value == null ? "" : value;
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                c = value.charAt(++i);
                c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
            }
            text.append(c);
        }
        return text.toString();
    }
}
