"""Calls a service with zeep, once for each reply of a folder, and prints what zeep reads from the fault in it.

    read_zeep.py SHOP.WSDL FOLDER

A reply is NAME.xml, its status and content type are the two lines of NAME.http. A line of the output is the name of
the reply, the kind, and the values, separated by tabs, with \\n, \\r, \\t and \\\\ escaped. The
requests that zeep sends are left in the folder as NAME.request.
"""

import pathlib
import sys

import requests
import zeep


class Canned(zeep.Transport):
    """Responds to every request with the same reply, and stores the request."""

    def post(self, address, message, headers):
        self.request = message
        return self.reply


def tell(*values):
    escape = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    print("\t".join("".join(escape.get(char, char) for char in value) for value in values))


def resolve(text, element):
    """zeep exposes a code of SOAP 1.1, and the outermost of 1.2, as text with the prefix of the document."""
    prefix, colon, local = text.partition(":")
    namespace = element.nsmap.get(prefix) if colon else None
    return "{%s}%s" % (namespace, local) if namespace else text


def main(wsdl, folder):
    # Names and texts are in many languages, and the test reads UTF-8.
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    transport = Canned()
    client = zeep.Client(wsdl, transport=transport)
    ports = {"11": client.bind("Shop", "V11"), "12": client.bind("Shop", "V12")}
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        name = path.stem
        status, content_type = path.with_suffix(".http").read_text().splitlines()
        transport.reply = requests.Response()
        transport.reply.status_code = int(status)
        transport.reply.headers["Content-Type"] = content_type
        transport.reply._content = path.read_bytes()
        # The name ends with the form.
        port = ports["11" if name.endswith("11") else "12"]
        try:
            port.Order(item="1")
            tell(name, "error", "no fault")
        except zeep.exceptions.Fault as fault:
            document = zeep.loader.parse_xml(path.read_bytes(), transport)
            element = document.find(".//{*}Fault")
            tell(name, "code", resolve(fault.code, element))
            for subcode in fault.subcodes or []:
                tell(name, "subcode", subcode.text)
            tell(name, "reason", fault.message or "")
            if fault.actor:
                tell(name, "node", fault.actor)
            for entry in fault.detail if fault.detail is not None else []:
                tell(name, "detail", entry.tag, entry.text or "")
        except Exception as error:
            tell(name, "error", repr(error))
        path.with_suffix(".request").write_bytes(transport.request)


main(*sys.argv[1:])
