package tray

import "C"
