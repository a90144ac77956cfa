//! Names of the prelude, of the runtime and of generated code itself, as variants, enums and columns.

use errcodes::{ErrorCatalog, catalog};

catalog! {
    /// The variants have names of the prelude, and names that generated code uses.
    #[catalog(table = "code,kind:enum:index,http_status,next:ref:optional\n\
        Some,None,404,None\nNone,Some,404,\nOk,Err,404,\nErr,Ok,404,\nOption,Result,404,\nResult,Option,404,\n\
        Code,Entry,404,\nEntry,Catalog,404,\nHttpStatus,Code,404,\nQName,FromStr,404,\nSerialize,Clone,404,\n")]
    enum Prelude {}
}

catalog! {
    /// The enum has the name of a type of the runtime.
    #[catalog(table = "code:u16,name,kind:enum,next:ref:optional\n1,A,x,2\n2,B,y,\n", impls(serde))]
    enum Entry {}
}

catalog! {
    /// The enum has a name that generated code uses often.
    #[catalog(table = "name,kind:enum,next:ref:optional\nA,x,B\nB,y,\n", impls(serde))]
    enum Option {}
}

catalog! {
    /// The columns have the names of variables and helpers of generated code.
    #[catalog(
        table = "code:u16,name,number:u8:key,found:index,text:key,order:u8:index,row:u8:key,f:bool:index,error:index,\
            entries,lines:i8,all:u8:key,serializer,names,numbers:i8:index,keys,texts:key@en,languages:enum,at:ref:key\n\
            1,ONE,3,x,a,1,1,true,e,e,-1,7,s,n,-1,k,t,l,2\n\
            2,TWO,2,x,b,1,2,true,e,e,-1,8,s,n,-1,k,u,l,1\n",
        impls(serde)
    )]
    enum Columns {}
}

/// The same for an enum that the program writes.
#[derive(ErrorCatalog, Debug, PartialEq)]
#[catalog(
    table = "code:u16,name,number:u8:key,variant_of:ref:key,found:index,error:index,order:u8:key\n\
        1,ONE,3,2,x,e,1\n2,TWO,2,1,x,e,2\n",
    impls(serde)
)]
enum Written {
    Two,
    One,
}

#[test]
fn are_left_alone() {
    assert_eq!(Prelude::Some.next(), core::option::Option::Some(Prelude::None));
    assert_eq!(Prelude::from_kind(PreludeKind::None), [Prelude::Some]);
    assert_eq!("Ok".parse(), Ok(Prelude::Ok));
    assert_eq!(Prelude::Err.entry().code(), Some("Err".into()));
    assert_eq!(Entry::from_code(1).and_then(|entry| entry.next()), core::option::Option::Some(Entry::B));
    assert_eq!(Option::A.next(), core::option::Option::Some(Option::B));
    assert_eq!(Option::CATALOG.name, "Option");
    assert_eq!(Columns::from_number(2), Some(Columns::Two));
    assert_eq!((Columns::One.all(), Columns::ALL.len()), (7, 2));
    assert_eq!(Columns::from_all(8), Some(Columns::Two));
    assert_eq!(Columns::from_texts("u"), Some(Columns::Two));
    assert_eq!(Columns::from_at(Columns::One), Some(Columns::Two));
    assert_eq!(Columns::from_f(true), Columns::ALL);
    assert_eq!(Written::from_variant_of(Written::Two), Some(Written::One));
    assert_eq!(Written::from_error("e").len(), 2);
}
