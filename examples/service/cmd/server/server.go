package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.uber.org/zap"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health/grpc_health_v1"

	"example.org/service/internal/api"
	"example.org/service/internal/config"
	"example.org/service/internal/store"
	"example.org/service/internal/telemetry"
)

const stopTimeout = 10 * time.Second

// server is the running service.
type server struct {
	httpAddr, grpcAddr string

	http   *http.Server
	grpc   *grpc.Server
	failed chan error
	closes []func()
}

// start opens the store and serves both APIs.
func start(ctx context.Context, cfg config.Config, log *zap.Logger) (_ *server, err error) {
	s := &server{failed: make(chan error, 2)}
	defer func() {
		if err != nil {
			s.stop()
		}
	}()

	reg := prometheus.NewRegistry()
	reg.MustRegister(collectors.NewBuildInfoCollector())
	shutdown, err := telemetry.Setup(ctx, name, version, cfg.OTLPEndpoint, reg)
	if err != nil {
		return nil, err
	}
	s.onStop(func() {
		ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
		defer cancel()
		if err := shutdown(ctx); err != nil {
			log.Warn("telemetry shutdown", zap.Error(err))
		}
	})

	links, err := openStore(ctx, cfg)
	if err != nil {
		return nil, err
	}
	s.onStop(links.Close)

	httpLis, err := net.Listen("tcp", cfg.HTTPAddr)
	if err != nil {
		return nil, err
	}
	s.onStop(func() { httpLis.Close() })
	grpcLis, err := net.Listen("tcp", cfg.GRPCAddr)
	if err != nil {
		return nil, err
	}
	s.onStop(func() { grpcLis.Close() })
	s.httpAddr, s.grpcAddr = httpLis.Addr().String(), grpcLis.Addr().String()

	gin.SetMode(gin.ReleaseMode)
	a := api.Links{Store: links}
	s.http = &http.Server{Handler: a.Handler(name, log, reg), ReadHeaderTimeout: 5 * time.Second}
	s.grpc = a.Server()
	go func() { s.failed <- s.http.Serve(httpLis) }()
	go func() { s.failed <- s.grpc.Serve(grpcLis) }()
	log.Info("listening", zap.String("http", s.httpAddr), zap.String("grpc", s.grpcAddr))
	return s, nil
}

func openStore(ctx context.Context, cfg config.Config) (store.Store, error) {
	var links store.Store = store.NewMemory()
	if cfg.DatabaseURL != "" {
		pg, err := store.OpenPostgres(ctx, cfg.DatabaseURL)
		if err != nil {
			return nil, err
		}
		links = pg
	}
	if cfg.RedisURL != "" {
		cached, err := store.NewCached(links, cfg.RedisURL, cfg.CacheTTL)
		if err != nil {
			links.Close()
			return nil, err
		}
		links = cached
	}
	if cfg.TopicARN != "" {
		announced, err := store.NewAnnounced(ctx, links, cfg.TopicARN)
		if err != nil {
			links.Close()
			return nil, err
		}
		links = announced
	}
	return links, nil
}

// onStop adds something to do last when the server stops.
func (s *server) onStop(f func()) { s.closes = append(s.closes, f) }

// wait returns when ctx is done or an API fails.
func (s *server) wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case err := <-s.failed:
		return err
	}
}

// stop ends both APIs and closes what start opened.
func (s *server) stop() {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if s.http != nil {
		s.http.Shutdown(ctx)
	}
	if s.grpc != nil {
		s.grpc.GracefulStop()
	}
	for i := len(s.closes) - 1; i >= 0; i-- {
		s.closes[i]()
	}
}

// check calls both APIs as a client would.
func (s *server) check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	return errors.Join(s.checkHTTP(ctx), s.checkGRPC(ctx))
}

func (s *server) checkHTTP(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.httpAddr+"/healthz", nil)
	if err != nil {
		return err
	}
	client := &http.Client{Transport: otelhttp.NewTransport(http.DefaultTransport)}
	defer client.CloseIdleConnections()
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("check http: %s", res.Status)
	}
	return nil
}

func (s *server) checkGRPC(ctx context.Context) error {
	conn, err := grpc.NewClient(s.grpcAddr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer conn.Close()
	res, err := grpc_health_v1.NewHealthClient(conn).Check(ctx, &grpc_health_v1.HealthCheckRequest{})
	if err != nil {
		return fmt.Errorf("check grpc: %w", err)
	}
	if res.GetStatus() != grpc_health_v1.HealthCheckResponse_SERVING {
		return fmt.Errorf("check grpc: %s", res.GetStatus())
	}
	return nil
}
