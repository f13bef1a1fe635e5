package api

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/zap"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	"example.org/service/internal/store"
	linksv1 "example.org/service/proto/links/v1"
)

func TestHTTP(t *testing.T) {
	gin.SetMode(gin.TestMode)
	h := Links{Store: store.NewMemory()}.Handler("test", zap.NewNop(), prometheus.NewRegistry())
	goSlug := slug("https://go.dev/")

	for _, tt := range []struct {
		name, method, path, body string
		code                     int
		want                     string
	}{
		{"health", "GET", "/healthz", "", http.StatusOK, `"ok"`},
		{"metrics", "GET", "/metrics", "", http.StatusOK, "promhttp_"},
		{"no link yet", "GET", "/l/" + goSlug, "", http.StatusNotFound, "not found"},
		{"create", "POST", "/links", `{"url":"https://go.dev/"}`, http.StatusCreated, goSlug},
		{"follow", "GET", "/l/" + goSlug, "", http.StatusFound, "https://go.dev/"},
		{"no url", "POST", "/links", `{}`, http.StatusBadRequest, "URL"},
		{"other scheme", "POST", "/links", `{"url":"ftp://go.dev/"}`, http.StatusBadRequest, "http(s)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, httptest.NewRequest(tt.method, tt.path, strings.NewReader(tt.body)))
			assert.Equal(t, tt.code, rec.Code)
			assert.Contains(t, rec.Body.String(), tt.want)
		})
	}
}

func TestGRPC(t *testing.T) {
	lis, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	srv := Links{Store: store.NewMemory()}.Server()
	go srv.Serve(lis)
	t.Cleanup(srv.Stop)

	conn, err := grpc.NewClient(lis.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	require.NoError(t, err)
	t.Cleanup(func() { conn.Close() })
	client := linksv1.NewLinksClient(conn)

	_, err = client.Get(t.Context(), &linksv1.GetRequest{Slug: "none"})
	assert.Equal(t, codes.NotFound, status.Code(err))
	_, err = client.Create(t.Context(), &linksv1.CreateRequest{Url: "go.dev"})
	assert.Equal(t, codes.InvalidArgument, status.Code(err))

	link, err := client.Create(t.Context(), &linksv1.CreateRequest{Url: "https://go.dev/"})
	require.NoError(t, err)
	got, err := client.Get(t.Context(), &linksv1.GetRequest{Slug: link.GetSlug()})
	require.NoError(t, err)
	assert.Equal(t, "https://go.dev/", got.GetUrl())
}
