pub fn price() -> i32 { 1 }
