package api

import (
	"context"
	"errors"

	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/recovery"
	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"
	"google.golang.org/grpc/status"

	"example.org/service/internal/store"
	linksv1 "example.org/service/proto/links/v1"
)

// Server is the gRPC API, with health and reflection.
func (l Links) Server() *grpc.Server {
	srv := grpc.NewServer(
		grpc.StatsHandler(otelgrpc.NewServerHandler()),
		grpc.UnaryInterceptor(recovery.UnaryServerInterceptor()),
	)
	linksv1.RegisterLinksServer(srv, linksServer{links: l})
	grpc_health_v1.RegisterHealthServer(srv, health.NewServer())
	reflection.Register(srv)
	return srv
}

type linksServer struct {
	linksv1.UnimplementedLinksServer
	links Links
}

func (s linksServer) Create(ctx context.Context, req *linksv1.CreateRequest) (*linksv1.Link, error) {
	link, err := s.links.create(ctx, req.GetUrl())
	if err != nil {
		return nil, toStatus(err)
	}
	return &linksv1.Link{Slug: link.Slug, Url: link.URL}, nil
}

func (s linksServer) Get(ctx context.Context, req *linksv1.GetRequest) (*linksv1.Link, error) {
	link, err := s.links.Store.Get(ctx, req.GetSlug())
	if err != nil {
		return nil, toStatus(err)
	}
	return &linksv1.Link{Slug: link.Slug, Url: link.URL}, nil
}

func toStatus(err error) error {
	code := codes.Internal
	switch {
	case errors.Is(err, store.ErrNotFound):
		code = codes.NotFound
	case errors.Is(err, errBadURL):
		code = codes.InvalidArgument
	}
	return status.Error(code, err.Error())
}
