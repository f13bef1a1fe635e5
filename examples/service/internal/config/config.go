// Package config reads the service's settings.
package config

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// Config is every setting of the service.
type Config struct {
	HTTPAddr     string        `mapstructure:"http-addr"`
	GRPCAddr     string        `mapstructure:"grpc-addr"`
	DatabaseURL  string        `mapstructure:"database-url"`
	RedisURL     string        `mapstructure:"redis-url"`
	TopicARN     string        `mapstructure:"topic-arn"`
	CacheTTL     time.Duration `mapstructure:"cache-ttl"`
	OTLPEndpoint string        `mapstructure:"otlp-endpoint"`
	LogLevel     string        `mapstructure:"log-level"`
}

// Flags adds a flag for each setting.
func Flags(fs *pflag.FlagSet) {
	fs.String("http-addr", ":8080", "address of the HTTP API")
	fs.String("grpc-addr", ":9090", "address of the gRPC API")
	fs.String("database-url", "", "PostgreSQL to store links in (default: memory)")
	fs.String("redis-url", "", "Redis to cache links in (default: no cache)")
	fs.String("topic-arn", "", "SNS topic to announce links to (default: none)")
	fs.Duration("cache-ttl", 10*time.Minute, "how long a link stays in the cache")
	fs.String("otlp-endpoint", "", "URL of an OTLP collector (default: nothing is exported)")
	fs.String("log-level", "info", "debug, info, warn or error")
}

// Load reads the settings: flags win over SERVICE_* variables, which win over
// the file, if one is named.
func Load(fs *pflag.FlagSet, file string) (Config, error) {
	v := viper.New()
	v.SetEnvPrefix("service")
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	v.AutomaticEnv()
	if err := v.BindPFlags(fs); err != nil {
		return Config{}, err
	}
	if file != "" {
		v.SetConfigFile(file)
		if err := v.ReadInConfig(); err != nil {
			return Config{}, fmt.Errorf("read %s: %w", file, err)
		}
	}

	var c Config
	if err := v.Unmarshal(&c); err != nil {
		return Config{}, err
	}
	return c, c.validate()
}

func (c Config) validate() error {
	var errs []error
	for name, raw := range map[string]string{
		"database-url":  c.DatabaseURL,
		"redis-url":     c.RedisURL,
		"otlp-endpoint": c.OTLPEndpoint,
	} {
		if raw == "" {
			continue
		}
		if u, err := url.Parse(raw); err != nil || u.Host == "" {
			errs = append(errs, fmt.Errorf("%s is not a URL with a host", name))
		}
	}
	if c.CacheTTL <= 0 {
		errs = append(errs, errors.New("cache-ttl must be positive"))
	}
	return errors.Join(errs...)
}
