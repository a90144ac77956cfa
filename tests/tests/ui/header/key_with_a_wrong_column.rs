// The second column of a key: missing, optional, itself.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16:key(layr),name:key(note),layer:key(layer),note:optional
1,A,http,x
"#)]
    pub enum ApiError {}
}

fn main() {}
