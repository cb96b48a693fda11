package city.lianbo.adaptation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cells as spreadsheets put them on the clipboard: tabs between columns, line ends between rows,
/// and quotation marks around a cell that holds either.
final class Tsv {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private Tsv(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Rows of cells; a line end at the very end begins no row.
    static List<List<String>> read(String text) {
        return new Tsv(text).read();
    }

    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Tsv::quoted).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String cell) {
        return cell.contains("\t") || cell.contains("\n") || cell.startsWith("\"")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? inQuotes() : plain());
            if (at == text.length() || text.charAt(at) == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            } else if (at == text.length() - 1) {
                row.add("");
                rows.add(row);
            }
            at++;
        }
        return rows;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    private String inQuotes() {
        var cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return cell + plain();
            }
        }
        return cell.toString();
    }
}
