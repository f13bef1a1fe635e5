package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func run(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cmd := command()
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(args)
	err := cmd.ExecuteContext(t.Context())
	return out.String(), err
}

func TestVersion(t *testing.T) {
	out, err := run(t, "--version")
	require.NoError(t, err)
	assert.Contains(t, out, version)
}

func TestOnce(t *testing.T) {
	out, err := run(t, "--once", "--log-level=error")
	require.NoError(t, err)
	assert.Equal(t, "service dev ok\n", out)
}

func TestBadLogLevel(t *testing.T) {
	_, err := run(t, "--once", "--log-level=loud")
	require.ErrorContains(t, err, "loud")
}
