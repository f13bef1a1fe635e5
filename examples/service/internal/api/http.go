package api

import (
	"errors"
	"net/http"

	ginzap "github.com/gin-contrib/zap"
	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/contrib/instrumentation/github.com/gin-gonic/gin/otelgin"
	"go.uber.org/zap"

	"example.org/service/internal/store"
)

// Handler is the HTTP API, with the metrics of reg at /metrics.
func (l Links) Handler(service string, log *zap.Logger, reg *prometheus.Registry) http.Handler {
	r := gin.New()
	r.Use(otelgin.Middleware(service), ginzap.RecoveryWithZap(log, true))
	r.GET("/healthz", l.healthz)
	r.GET("/metrics", gin.WrapH(promhttp.HandlerFor(reg, promhttp.HandlerOpts{Registry: reg})))
	r.POST("/links", l.postLink)
	r.GET("/l/:slug", l.follow)
	return r
}

func (l Links) healthz(c *gin.Context) {
	if err := l.Store.Ping(c.Request.Context()); err != nil {
		c.JSON(http.StatusServiceUnavailable, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, gin.H{"status": "ok"})
}

func (l Links) postLink(c *gin.Context) {
	var body struct {
		URL string `json:"url" binding:"required,url"`
	}
	if err := c.ShouldBindJSON(&body); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	link, err := l.create(c.Request.Context(), body.URL)
	if err != nil {
		fail(c, err)
		return
	}
	c.JSON(http.StatusCreated, link)
}

func (l Links) follow(c *gin.Context) {
	link, err := l.Store.Get(c.Request.Context(), c.Param("slug"))
	if err != nil {
		fail(c, err)
		return
	}
	c.Redirect(http.StatusFound, link.URL)
}

func fail(c *gin.Context, err error) {
	code := http.StatusInternalServerError
	switch {
	case errors.Is(err, store.ErrNotFound):
		code = http.StatusNotFound
	case errors.Is(err, errBadURL):
		code = http.StatusBadRequest
	}
	c.JSON(code, gin.H{"error": err.Error()})
}
