package org.capacityportal.report.iati;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Which codes an activity file may hold where, by the codelists and their mapping. */
final class IatiCodelists {

    private record Mapping(String path, String codelist) {}

    private final Map<String, Set<String>> codes = new HashMap<>();
    private final List<Mapping> mappings = new ArrayList<>();

    IatiCodelists(Path folder) throws Exception {
        for (String part : List.of("xml", "xml-nonembedded")) {
            try (Stream<Path> lists = Files.list(folder.resolve(part))) {
                for (Path list : lists.toList()) {
                    String name = list.getFileName().toString().replace(".xml", "");
                    Document document = IatiStandard.parsed(Files.readAllBytes(list));
                    codes.put(
                            name,
                            new HashSet<>(
                                    IatiStandard.values("//codelist-item[not(@status='withdrawn')]/code", document)));
                }
            }
        }
        Document mapping = IatiStandard.parsed(Files.readAllBytes(folder.resolve("mapping.xml")));
        for (Node one : IatiStandard.nodes("/mappings/mapping", mapping)) {
            String path = IatiStandard.values("path", one).get(0);
            String condition =
                    IatiStandard.values("condition", one).stream().findFirst().orElse("");
            int last = path.lastIndexOf('/');
            mappings.add(new Mapping(
                    condition.isEmpty() ? path : path.substring(0, last) + "[" + condition + "]" + path.substring(last),
                    IatiStandard.values("codelist/@ref", one).get(0)));
        }
    }

    Set<String> codes(String codelist) {
        return codes.get(codelist);
    }

    /** The codes of the file that their codelist does not know, or no longer. */
    List<String> unknown(Document document) throws Exception {
        List<String> unknown = new ArrayList<>();
        for (Mapping mapping : mappings) {
            Set<String> known = codes.get(mapping.codelist());
            Set<String> used = IatiStandard.values(mapping.path(), document).stream()
                    .filter(code -> !known.contains(code))
                    .collect(Collectors.toSet());
            used.forEach(code -> unknown.add(mapping.path() + " " + code + " is not in " + mapping.codelist()));
        }
        return unknown;
    }
}
