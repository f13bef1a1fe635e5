package config

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func load(t *testing.T, file string, args ...string) (Config, error) {
	t.Helper()
	fs := pflag.NewFlagSet(t.Name(), pflag.ContinueOnError)
	Flags(fs)
	require.NoError(t, fs.Parse(args))
	return Load(fs, file)
}

func TestDefaults(t *testing.T) {
	c, err := load(t, "")
	require.NoError(t, err)
	assert.Equal(t, Config{
		HTTPAddr: ":8080",
		GRPCAddr: ":9090",
		CacheTTL: 10 * time.Minute,
		LogLevel: "info",
	}, c)
}

func TestPrecedence(t *testing.T) {
	file := filepath.Join(t.TempDir(), "service.yaml")
	require.NoError(t, os.WriteFile(file, []byte("http-addr: :1\ngrpc-addr: :1\ncache-ttl: 1s\n"), 0o600))
	t.Setenv("SERVICE_HTTP_ADDR", ":2")
	t.Setenv("SERVICE_GRPC_ADDR", ":2")

	c, err := load(t, file, "--http-addr=:3")
	require.NoError(t, err)
	assert.Equal(t, ":3", c.HTTPAddr, "flag")
	assert.Equal(t, ":2", c.GRPCAddr, "environment")
	assert.Equal(t, time.Second, c.CacheTTL, "file")
}

func TestInvalid(t *testing.T) {
	_, err := load(t, "", "--redis-url=nonsense", "--cache-ttl=0s")
	require.Error(t, err)
	assert.ErrorContains(t, err, "redis-url")
	assert.ErrorContains(t, err, "cache-ttl")
}

func TestMissingFile(t *testing.T) {
	_, err := load(t, filepath.Join(t.TempDir(), "none.yaml"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}
