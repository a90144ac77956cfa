import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import org.apache.axiom.om.OMAbstractFactory;
import org.apache.axiom.om.OMElement;
import org.apache.axiom.om.OMNamespace;
import org.apache.axiom.soap.SOAP11Constants;
import org.apache.axiom.soap.SOAPEnvelope;
import org.apache.axiom.soap.SOAPFactory;
import org.apache.axiom.soap.SOAPFault;
import org.apache.axiom.soap.SOAPFaultCode;
import org.apache.axiom.soap.SOAPFaultDetail;
import org.apache.axiom.soap.SOAPFaultReason;
import org.apache.axiom.soap.SOAPFaultSubCode;
import org.apache.axiom.soap.SOAPFaultText;
import org.apache.axiom.soap.SOAPFaultValue;
import org.apache.axiom.soap.impl.builder.StAXSOAPModelBuilder;

/** The object model of Axis2: reads the faults of a folder, and writes those of a list. See Lines for the forms. */
public final class Axiom {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (Path path : Lines.documents(folder)) {
            String name = Lines.stem(path);
            try (FileInputStream in = new FileInputStream(path.toFile())) {
                read(name, new StAXSOAPModelBuilder(XMLInputFactory.newInstance().createXMLStreamReader(in), null));
            } catch (Exception | LinkageError error) {
                Lines.tell(name, "error", error.toString());
            }
        }
        for (String[] fault : Lines.faults(folder)) {
            for (String form : List.of("11", "standard12", "axis12", "generated12")) {
                Path path = folder.resolve(fault[0] + "-" + form + ".written");
                try (OutputStream out = new FileOutputStream(path.toFile())) {
                    write(fault, form).serialize(out);
                }
            }
        }
        Lines.flush();
    }

    private static void read(String name, StAXSOAPModelBuilder builder) {
        SOAPEnvelope envelope = builder.getSOAPEnvelope();
        SOAPFault fault = envelope.getBody().getFault();
        boolean is11 = envelope.getNamespace().getNamespaceURI().equals(SOAP11Constants.SOAP_ENVELOPE_NAMESPACE_URI);
        SOAPFaultCode code = fault.getCode();
        Lines.tell(name, "code", Lines.clark(is11 ? code.getTextAsQName() : code.getValue().getTextAsQName()));
        for (SOAPFaultSubCode subcode = is11 ? null : code.getSubCode(); subcode != null; subcode = subcode.getSubCode()) {
            Lines.tell(name, "subcode", Lines.clark(subcode.getValue().getTextAsQName()));
        }
        if (is11) {
            Lines.tell(name, "reason", fault.getReason().getText());
        } else {
            for (Object text : fault.getReason().getAllSoapTexts()) {
                Lines.tell(name, "reason", ((SOAPFaultText) text).getText(), ((SOAPFaultText) text).getLang());
            }
        }
        if (is11 && fault.getRole() != null) {
            Lines.tell(name, "node", fault.getRole().getText());
        }
        if (!is11 && fault.getNode() != null) {
            Lines.tell(name, "node", fault.getNode().getNodeValue());
        }
        if (!is11 && fault.getRole() != null) {
            Lines.tell(name, "role", fault.getRole().getRoleValue());
        }
        if (fault.getDetail() != null) {
            for (Iterator<?> entries = fault.getDetail().getChildElements(); entries.hasNext();) {
                OMElement entry = (OMElement) entries.next();
                Lines.tell(name, "detail", Lines.clark(entry.getQName()), entry.getText());
            }
        }
    }

    /** In the order of Axis2, and with its `en-US`. */
    private static SOAPEnvelope write(String[] line, String form) {
        QName qname = new QName(line[1], line[3], line[2]);
        boolean is11 = form.equals("11");
        SOAPFactory factory = is11 ? OMAbstractFactory.getSOAP11Factory() : OMAbstractFactory.getSOAP12Factory();
        SOAPEnvelope envelope = factory.getDefaultEnvelope();
        SOAPFault fault = factory.createSOAPFault(envelope.getBody());
        SOAPFaultCode code = factory.createSOAPFaultCode(fault);
        if (is11) {
            declare(fault, qname);
            code.setText(qname);
        } else if (form.equals("standard12")) {
            SOAPFaultValue value = factory.createSOAPFaultValue(code);
            value.setText(new QName(envelope.getNamespace().getNamespaceURI(), "Sender", envelope.getNamespace().getPrefix()));
            SOAPFaultSubCode subcode = factory.createSOAPFaultSubCode(code);
            factory.createSOAPFaultValue(subcode).setText(qname);
        } else if (form.equals("axis12")) {
            declare(fault, qname);
            factory.createSOAPFaultValue(code).setText(qname);
        } else {
            // Without a prefix, Axis2 invents one.
            OMNamespace generated = fault.declareNamespace(line[1], "axis2ns4");
            factory.createSOAPFaultValue(code).setText(generated.getPrefix() + ":" + line[3]);
        }
        SOAPFaultReason reason = factory.createSOAPFaultReason(fault);
        if (is11) {
            reason.setText(line[4]);
        } else {
            SOAPFaultText text = factory.createSOAPFaultText(reason);
            text.setText(line[4]);
            text.setLang("en-US");
        }
        SOAPFaultDetail detail = factory.createSOAPFaultDetail(fault);
        OMElement exception = factory.createOMElement(new QName("Exception"), detail);
        exception.setText(line[5]);
        return envelope;
    }

    private static void declare(SOAPFault fault, QName qname) {
        fault.declareNamespace(qname.getNamespaceURI(), qname.getPrefix());
    }
}
