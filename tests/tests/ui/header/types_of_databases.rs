errcodes::catalog! {
    #[catalog(table = "code:int,name:string,retry:boolean\n1,FIRST,true\n")]
    pub enum ApiError {}
}

fn main() {}
