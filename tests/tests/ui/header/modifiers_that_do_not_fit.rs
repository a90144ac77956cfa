// Modifiers on columns whose type they do not fit.

errcodes::catalog! {
    #[catalog(table = r#"
code:u16,name,size:bool:list,note:range,flag:hex,title:blank
1,A,true,x,y,z
"#)]
    pub enum ApiError {}
}

fn main() {}
