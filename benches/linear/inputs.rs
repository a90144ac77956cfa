//! The readers, each with an input of any size: ordinary ones, and those that were not linear once.

use std::fmt::Write as _;
use std::hint::black_box;

use errcodes::soap::Fault;
use errcodes::{AcceptLanguage, NumberOrText, Problem};
use errcodes_codegen::Settings;
use errcodes_specs::{activeserver, cafe24, google_payments, intra_mart};
use errcodes_table::compare::{Revision, compare};
use errcodes_table::{Selection, read};
use serde::de::DeserializeOwned;

use crate::Reader;

const fn reader(name: &'static str, size: usize, input: fn(usize) -> String, read: fn(&str)) -> Reader {
    Reader { name, size, input, read }
}

pub(crate) const READERS: &[Reader] = &[
    reader("table: rows", 500, rows, table),
    reader("table: columns", 50, |size| format!("code{}\nA{}\n", repeated(size, ",c#"), ",x".repeat(size)), table),
    reader("table: one long cell", 10_000, |size| format!("code,text\nA,{}\n", "x".repeat(size)), table),
    reader("table: languages", 10, languages, table),
    reader("table: placeholders that differ", 100, placeholders, table),
    reader("table: duplicate codes", 500, |size| format!("code\n{}", "A\n".repeat(size)), table),
    reader("table: lone carriage returns", 2_000, |size| format!("code\nA{}B\n", "\r".repeat(size)), table),
    reader("table: misspelled references", 100, references, table),
    reader("table: generated code", 100, rows, generated),
    reader("table: comparison with its successor", 100, rows, successor),
    // The parser has a limit of attributes, and of nodes.
    reader("SOAP: attributes", 2, |size| fault(&format!("<a{}/>", repeated(size, " b#='c'"))), soap),
    reader("SOAP: namespaces", 2, |size| fault(&format!("<a{}/>", repeated(size, " xmlns:b#='c#'"))), soap),
    reader("SOAP: nested elements", 10, |size| fault(&levels(size, "<a>", "", "</a>")), soap),
    reader("SOAP: elements", 50, |size| fault(&"<a/>".repeat(size)), soap),
    reader("SOAP: character references", 200, |size| fault(&"&#65;".repeat(size)), soap),
    reader("SOAP: text", 2_000, |size| fault(&"x".repeat(size)), soap),
    reader("SOAP: unclosed elements", 50, |size| "<a>".repeat(size), no_soap),
    reader("SOAP: intra-mart", 50, |size| fault(&"<a/>".repeat(size)), intra_mart),
    reader("intra-mart: a line", 2_000, |size| format!("E.IWP.001 : user = {}", "a = ".repeat(size)), line),
    reader(
        "problem details: members",
        100,
        |size| repeated(size, "\"m#\":1,"),
        |members| {
            json::<Problem>(&format!("{{{members}\"status\":404}}"));
        },
    ),
    reader("problem details: nested", 500, |size| levels(size, "{\"x\":", "1", "}"), json::<Problem>),
    reader("a number: digits after the point", 1_000, |size| format!("1.{}", "0".repeat(size)), json::<NumberOrText>),
    reader("ActiveServer: a long member", 1_000, active_server, json::<activeserver::ErrorMessage>),
    reader("cafe24: members", 100, cafe24, json::<cafe24::ApiResponse>),
    reader("Google: a long text", 1_000, google, json::<google_payments::ErrorResponse>),
    reader("Accept-Language: items", 10, |size| repeated(size, "x-a#;q=0.5,") + "ja", choose),
    reader("Accept-Language: subtags", 200, |size| format!("en{},ja", "-a".repeat(size)), choose),
];

/// Returns the text as often as that, with the number in place of `#`.
fn repeated(size: usize, text: &str) -> String {
    (0..size).map(|number| text.replace('#', &number.to_string())).collect()
}

fn table(text: &str) {
    let reading = black_box(read(&Selection::inline(text)));
    black_box(reading.diagnostics.render(false));
}

fn generated(text: &str) {
    black_box(Settings::inline("E", text).generate());
}

fn soap(xml: &str) {
    black_box(Fault::from_xml(xml.as_bytes()).expect("below every limit"));
}

fn no_soap(xml: &str) {
    black_box(Fault::from_xml(xml.as_bytes()).expect_err("not XML"));
}

fn intra_mart(xml: &str) {
    // It has no message of intra-mart, which is known at its end.
    let _ = black_box(intra_mart::FaultMessage::from_xml(xml.as_bytes()));
}

fn line(line: &str) {
    let _ = black_box(intra_mart::FaultDetail::from_line(line));
}

fn json<T: DeserializeOwned>(json: &str) {
    black_box(serde_json::from_str::<T>(json).unwrap_or_else(|error| panic!("{error}: {json:.100}")));
}

fn choose(header: &str) {
    black_box(AcceptLanguage::new(header).choose(["en", "ja", "zh-Hant"]));
}

fn rows(size: usize) -> String {
    "code:u32,name,http_status,description@en\n".to_owned()
        + &repeated(size, "#,ERROR_#,404,The request was refused because of rule #.\n")
}

fn languages(size: usize) -> String {
    let tags: Vec<String> = (0..size).map(|number| format!("x-l{number}")).collect();
    let header = tags.iter().fold(String::from("code"), |header, tag| header + ",text@" + tag);
    format!("{header}\nA{}\n", repeated(size, ",text #"))
}

fn placeholders(size: usize) -> String {
    let (here, there) = (repeated(size, "{a#} "), repeated(size, "{b#} "));
    format!("code,text:template@en,text:template@ja\nA,{here},{there}\n")
}

fn references(size: usize) -> String {
    let mut table = String::from("code,next:ref:optional\n");
    for row in 0..size {
        // Writing to a string does not fail.
        let _ = writeln!(table, "ERROR_NUMBER_{row},ERROR_NUMBRE_{row}");
    }
    table
}

fn successor(text: &str) {
    let revision = |text: &str| read(&Selection::inline(text)).catalog.map(|catalog| Revision::from(&catalog));
    let old = revision(text);
    let new = revision(&text.replace("refused", "declined"));
    if let Some((old, new)) = old.zip(new) {
        black_box(compare(&old, &new));
    }
}

fn fault(inside: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server\
         </faultcode><faultstring>x</faultstring><detail>{inside}</detail></s:Fault></s:Body></s:Envelope>"
    )
}

fn levels(size: usize, opening: &str, inner: &str, closing: &str) -> String {
    opening.repeat(size) + inner + &closing.repeat(size)
}

fn active_server(size: usize) -> String {
    let text = "x".repeat(size);
    format!(r#"{{"errorCode":"306","errorComponent":"A","errorDescription":"d","errorDetail":"x","more":"{text}"}}"#)
}

fn cafe24(size: usize) -> String {
    format!("{{{}\"error\":{{\"code\":401,\"message\":\"m\"}}}}", repeated(size, "\"m#\":[1],"))
}

fn google(size: usize) -> String {
    let text = "x".repeat(size);
    format!(
        "{{\"responseHeader\":{{\"responseTimestamp\":{{\"epochMillis\":\"1481899949606\"}}}},\
         \"errorResponseCode\":\"INVALID_IDENTIFIER\",\"errorDescription\":\"{text}\"}}"
    )
}
