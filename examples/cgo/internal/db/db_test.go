package db

import (
	"strings"
	"testing"
)

func TestVersion(t *testing.T) {
	conn, err := Open(t.Context(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()

	v, err := Version(t.Context(), conn)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(v, "3.") {
		t.Errorf("Version() = %q, want 3.x", v)
	}
}

func TestOpenMissing(t *testing.T) {
	if _, err := Open(t.Context(), "file:"+t.TempDir()+"/no/such.db?mode=ro"); err == nil {
		t.Error("Open of a missing file succeeded")
	}
}
