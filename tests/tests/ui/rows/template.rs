// Braces that do not balance, and braces around a text that is not a placeholder.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,message:template@en
1,OPEN,no {user
2,CLOSE,no user}
3,SPACE,no {user name}
4,EMPTY,no {}
5,FINE,{{literal}} {user}
"#)]
    pub enum ApiError {}
}

fn main() {}
