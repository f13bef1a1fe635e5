pub fn price() -> i32 { prise }
