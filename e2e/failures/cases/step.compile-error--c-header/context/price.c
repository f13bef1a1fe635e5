#include <sqlite3.h>

int price(void) { return 1; }
