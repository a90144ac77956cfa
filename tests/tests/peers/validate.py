"""Validates each document of a folder against the schema of its version of SOAP, and prints the first violation.

    validate.py SOAP12.XSD FOLDER

That of SOAP 1.1 is the published one. The output is as that of read_zeep.py: the name of the document, `valid` or
`invalid`, the validator, and for an invalid one the first violation.
"""

import pathlib
import shutil
import sys
import tempfile

import lxml.etree
import xmlschema


def tell(*values):
    print("\t".join(" ".join(value.split()) for value in values))


def main(soap12, folder):
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    published = pathlib.Path(xmlschema.__file__).parent / "schemas"
    with tempfile.TemporaryDirectory() as beside:
        schema12 = shutil.copy(soap12, beside)
        shutil.copy(published / "XML" / "xml.xsd", beside)
        paths = {"11": str(published / "WSDL" / "soap-envelope.xsd"), "12": schema12}
        schemas = {
            version: (lxml.etree.XMLSchema(file=path), xmlschema.XMLSchema(path)) for version, path in paths.items()
        }
        for path in sorted(pathlib.Path(folder).glob("*.xml")):
            libxml2, python = schemas["11" if path.stem.endswith("11") else "12"]
            document = lxml.etree.parse(str(path))
            if libxml2.validate(document):
                tell(path.stem, "valid", "libxml2")
            else:
                tell(path.stem, "invalid", "libxml2", libxml2.error_log[0].message)
            errors = list(python.iter_errors(str(path)))
            if errors:
                tell(path.stem, "invalid", "xmlschema", errors[0].reason or str(errors[0]))
            else:
                tell(path.stem, "valid", "xmlschema")


main(*sys.argv[1:])
