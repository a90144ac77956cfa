import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import javax.xml.soap.DetailEntry;
import javax.xml.soap.MessageFactory;
import javax.xml.soap.MimeHeaders;
import javax.xml.soap.SOAPConstants;
import javax.xml.soap.SOAPException;
import javax.xml.soap.SOAPFault;
import javax.xml.soap.SOAPMessage;

/** SAAJ in its reference implementation: reads the faults of a folder, and writes those of a list. See Lines. */
public final class Saaj {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (Path path : Lines.documents(folder)) {
            String name = Lines.stem(path);
            try (FileInputStream in = new FileInputStream(path.toFile())) {
                MimeHeaders headers = new MimeHeaders();
                headers.addHeader("Content-Type", Lines.contentType(path));
                read(name, factory(name.endsWith("11")).createMessage(headers, in).getSOAPBody().getFault());
            } catch (Exception | LinkageError error) {
                Lines.tell(name, "error", error.toString());
            }
        }
        for (String[] fault : Lines.faults(folder)) {
            for (String form : List.of("11", "standard12", "axis12")) {
                SOAPMessage message;
                try {
                    message = write(fault, form);
                } catch (SOAPException refusal) {
                    Lines.tell(fault[0] + "-" + form + ".written", "refused", refusal.getMessage());
                    continue;
                }
                Path path = folder.resolve(fault[0] + "-" + form + ".written");
                try (OutputStream out = new FileOutputStream(path.toFile())) {
                    message.writeTo(out);
                }
            }
        }
        Lines.flush();
    }

    private static MessageFactory factory(boolean is11) throws SOAPException {
        return MessageFactory.newInstance(is11 ? SOAPConstants.SOAP_1_1_PROTOCOL : SOAPConstants.SOAP_1_2_PROTOCOL);
    }

    private static void read(String name, SOAPFault fault) throws SOAPException {
        boolean is11 = name.endsWith("11");
        Lines.tell(name, "code", Lines.clark(fault.getFaultCodeAsQName()));
        if (is11) {
            Lines.tell(name, "reason", fault.getFaultString());
            if (fault.getFaultActor() != null) {
                Lines.tell(name, "node", fault.getFaultActor());
            }
        } else {
            for (Iterator<?> subcodes = fault.getFaultSubcodes(); subcodes.hasNext();) {
                Lines.tell(name, "subcode", Lines.clark((QName) subcodes.next()));
            }
            for (Iterator<?> locales = fault.getFaultReasonLocales(); locales.hasNext();) {
                Locale locale = (Locale) locales.next();
                Lines.tell(name, "reason", fault.getFaultReasonText(locale), locale.toLanguageTag());
            }
            if (fault.getFaultNode() != null) {
                Lines.tell(name, "node", fault.getFaultNode());
            }
            if (fault.getFaultRole() != null) {
                Lines.tell(name, "role", fault.getFaultRole());
            }
        }
        if (fault.getDetail() != null) {
            for (Iterator<?> entries = fault.getDetail().getDetailEntries(); entries.hasNext();) {
                DetailEntry entry = (DetailEntry) entries.next();
                Lines.tell(name, "detail", Lines.clark(entry.getElementQName()), entry.getTextContent());
            }
        }
    }

    private static SOAPMessage write(String[] line, String form) throws SOAPException {
        QName qname = new QName(line[1], line[3], line[2]);
        SOAPMessage message = factory(form.equals("11")).createMessage();
        SOAPFault fault = message.getSOAPBody().addFault();
        if (form.equals("standard12")) {
            fault.setFaultCode(SOAPConstants.SOAP_SENDER_FAULT);
            fault.appendFaultSubcode(qname);
        } else {
            fault.setFaultCode(qname);
        }
        fault.setFaultString(line[4], Locale.JAPANESE);
        fault.addDetail().addDetailEntry(new QName("Exception")).addTextNode(line[5]);
        return message;
    }
}
