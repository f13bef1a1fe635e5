// Command server shortens links over HTTP and gRPC.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"go.opentelemetry.io/contrib/bridges/otelzap"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"

	"example.org/service/internal/config"
)

const name = "service"

// version is set by the linker: -X main.version=v1.2.3
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := command().ExecuteContext(ctx)
	stop()
	if err != nil {
		os.Exit(1)
	}
}

func command() *cobra.Command {
	var (
		file string
		once bool
	)
	cmd := &cobra.Command{
		Use:          "server",
		Short:        "Shorten links over HTTP and gRPC",
		Version:      version,
		Args:         cobra.NoArgs,
		SilenceUsage: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := config.Load(cmd.Flags(), file)
			if err != nil {
				return err
			}
			if once {
				cfg.HTTPAddr, cfg.GRPCAddr = "127.0.0.1:0", "127.0.0.1:0"
			}
			log, err := newLogger(cfg.LogLevel)
			if err != nil {
				return err
			}
			defer log.Sync()

			s, err := start(cmd.Context(), cfg, log)
			if err != nil {
				return err
			}
			defer s.stop()
			if !once {
				return s.wait(cmd.Context())
			}
			if err := s.check(cmd.Context()); err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), name, version, "ok")
			return nil
		},
	}
	config.Flags(cmd.Flags())
	cmd.Flags().StringVar(&file, "config", "", "file to read settings from")
	cmd.Flags().BoolVar(&once, "once", false, "start, check both APIs and exit")
	return cmd
}

func newLogger(level string) (*zap.Logger, error) {
	lvl, err := zap.ParseAtomicLevel(level)
	if err != nil {
		return nil, err
	}
	cfg := zap.NewProductionConfig()
	cfg.Level = lvl
	return cfg.Build(zap.WrapCore(func(core zapcore.Core) zapcore.Core {
		return zapcore.NewTee(core, otelzap.NewCore(name))
	}))
}
