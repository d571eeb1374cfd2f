package org.capacityportal.report.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schema, the codelists and the standard ruleset of the IATI Standard 2.03. They are not ours to hand on: they lie
 * beside the project, or where {@code IATI_STANDARD} says.
 */
final class IatiStandard {

    private static @Nullable IatiStandard read;

    private final Schema schema;
    private final IatiCodelists codelists;
    private final IatiRules rules;

    private IatiStandard(Path folder) throws Exception {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(folder.resolve("schema/iati-activities-schema.xsd").toFile());
        codelists = new IatiCodelists(folder.resolve("codelists"));
        rules = new IatiRules(folder.resolve("rulesets/standard.json"), codelists);
    }

    /** The test that asks for it is skipped, and says so, where the standard is not at hand. */
    static synchronized IatiStandard atHand() throws Exception {
        String configured = System.getenv("IATI_STANDARD");
        Path folder = Path.of(configured == null || configured.isBlank() ? "../shared/iati" : configured);
        if (!Files.isDirectory(folder.resolve("schema"))) {
            String reason = "Skipped: the IATI Standard is not in " + folder + "; set IATI_STANDARD to its folder";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        if (read == null) {
            read = new IatiStandard(folder);
        }
        return read;
    }

    /** Fails with everything that schema, codelists and ruleset find wrong; what is only advised is printed. */
    void assertKept(String name, byte[] file) throws Exception {
        assertThat(schemaErrors(file)).as(name + ": schema").isEmpty();
        Document document = parsed(file);
        assertThat(codelists.unknown(document)).as(name + ": codelists").isEmpty();
        IatiRules.Findings findings = rules.check(document);
        findings.warnings().forEach(warning -> System.out.println(name + ": " + warning));
        assertThat(findings.errors()).as(name + ": ruleset").isEmpty();
    }

    List<String> schemaErrors(byte[] file) throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.toString());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        return errors;
    }

    Set<String> codes(String codelist) {
        return codelists.codes(codelist);
    }

    List<String> unknownCodes(byte[] file) throws Exception {
        return codelists.unknown(parsed(file));
    }

    IatiRules.Findings findings(byte[] file) throws Exception {
        return rules.check(parsed(file));
    }

    static Document parsed(byte[] file) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    static List<Node> nodes(String path, Node context) throws XPathExpressionException {
        NodeList found = (NodeList) evaluate(path, context, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }

    static List<String> values(String path, Node context) throws XPathExpressionException {
        return nodes(path, context).stream().map(Node::getTextContent).toList();
    }

    static boolean holds(String condition, Node context) throws XPathExpressionException {
        return (Boolean) evaluate(condition, context, XPathConstants.BOOLEAN);
    }

    private static Object evaluate(String expression, Node context, QName as) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new XmlNamespace());
        return xpath.evaluate(expression, context, as);
    }

    /** The prefix of {@code xml:lang}. */
    private static final class XmlNamespace implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals(XMLConstants.XML_NS_PREFIX) ? XMLConstants.XML_NS_URI : XMLConstants.NULL_NS_URI;
        }

        @Override
        public String getPrefix(String namespace) {
            return XMLConstants.XML_NS_PREFIX;
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            return List.of(XMLConstants.XML_NS_PREFIX).iterator();
        }
    }
}
