//! Codes that are ranges, and codes with a placeholder.

use errcodes::{Code, CodeRange, ErrorCatalog, Problem, catalog};

catalog! {
    #[catalog(table = "code:i32:range,name\n-32099--32000,SERVER_ERROR\n-32700,PARSE_ERROR\n4000-4099,RESERVED\n4042,INNER\n4040-4049,MIDDLE\n")]
    enum Rpc {}
}

catalog! {
    #[catalog(table = "code:u8:range:hex,name\n0x0F,HALT\n0x40-0x4F,JUMP\n")]
    enum Opcode {}
}

catalog! {
    #[catalog(table = "code:u8:range:optional,name\n7,ONE\n8-9,RANGE\n,NONE\n")]
    enum Partly {}
}

catalog! {
    #[catalog(table = "code:template,name\nlimit,LIMIT\nlimit.{name}!,LIMIT_OF\n{name}.missing,MISSING\na{{b}},BRACES\n")]
    enum Templates {}
}

#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code:u8:range,name\n1-9,LOW\n10-255,HIGH\n")]
enum Derived {
    High,
    Low,
}

#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(table = "code:template,name\nx.{n},X\ny,Y\n")]
enum DerivedTemplates {
    Y,
    X,
}

#[test]
fn a_number_finds_the_narrowest_range() {
    const INNER: Option<Rpc> = Rpc::from_code(4042);
    assert_eq!(INNER, Some(Rpc::Inner));
    for (code, error) in [
        (-32_100, None),
        (-32_099, Some(Rpc::ServerError)),
        (-32_000, Some(Rpc::ServerError)),
        (-32_700, Some(Rpc::ParseError)),
        (4000, Some(Rpc::Reserved)),
        (4040, Some(Rpc::Middle)),
        (4043, Some(Rpc::Middle)),
        (4050, Some(Rpc::Reserved)),
        (4100, None),
    ] {
        assert_eq!(Rpc::from_code(code), error, "{code}");
    }
    assert_eq!(Rpc::Reserved.code(), CodeRange::new(4000, 4099));
    assert_eq!(Rpc::Reserved.code().to_string(), "4000-4099");
    assert_eq!(Rpc::Reserved.to_string(), "4000-4099 RESERVED");
    assert_eq!(Rpc::Reserved.entry().code().map(|code| code.to_string()).as_deref(), Some("4000-4099"));
    assert_eq!("RESERVED".parse(), Ok(Rpc::Reserved));
    assert!("4000-4099".parse::<Rpc>().is_err(), "a pattern is not the code of one error");
}

#[test]
fn a_single_number_among_ranges_is_a_number() {
    let code = |error: Rpc| error.entry().code();
    assert_eq!(code(Rpc::ParseError), Some(Code::from(-32_700)));
    assert_eq!(code(Rpc::Inner), Some(Code::from(4042)));
    assert_eq!(code(Rpc::Middle), Some(Code::from("4040-4049")));
    assert_eq!(Problem::of(&Rpc::Inner, "").code, Some(4042.into()));
    assert_eq!(Rpc::Inner.to_string(), "4042 INNER");
    // The digits are those of the cell, and a row without a code is called by its name.
    let code = |error: Opcode| error.entry().code();
    assert_eq!([code(Opcode::Halt), code(Opcode::Jump)], [Some(Code::from("0x0F")), Some(Code::from("0x40-0x4F"))]);
    let code = |error: Partly| error.entry().code();
    let wanted = [Code::from(7_u8), Code::from("8-9"), Code::from("NONE")];
    assert_eq!([code(Partly::One), code(Partly::Range), code(Partly::None)], wanted.map(Some));
}

#[test]
fn a_code_finds_its_own_row_then_the_template_that_matches() {
    assert_eq!(Templates::from_code("limit"), Some(Templates::Limit));
    assert_eq!(Templates::from_code("limit.cards!"), Some(Templates::LimitOf));
    assert_eq!(Templates::from_code("card.missing"), Some(Templates::Missing));
    assert_eq!(Templates::from_code("a{b}"), Some(Templates::Braces));
    assert_eq!(Templates::from_code("limit.!"), None);
    assert_eq!(Templates::captures("limit.cards!"), Some("cards"));
    assert_eq!(Templates::captures("limit"), None);
    assert_eq!(Templates::captures("other"), None);
    assert_eq!(Templates::LimitOf.to_string(), "limit.{name}! LIMIT_OF");
    assert_eq!(Templates::Braces.to_string(), "a{b} BRACES");
}

#[test]
fn a_derive_finds_them_too() {
    assert_eq!((Derived::from_code(9), Derived::from_code(10)), (Some(Derived::Low), Some(Derived::High)));
    assert_eq!(Derived::from_code(0), None);
    assert_eq!(Derived::Low.code().to_string(), "1-9");
    assert_eq!(DerivedTemplates::from_code("x.1"), Some(DerivedTemplates::X));
    assert_eq!(DerivedTemplates::from_code("y"), Some(DerivedTemplates::Y));
    assert_eq!(DerivedTemplates::captures("x.1"), Some("1"));
}
