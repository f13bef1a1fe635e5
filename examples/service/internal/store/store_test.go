package store

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/alicebob/miniredis/v2"
	"github.com/aws/aws-sdk-go-v2/service/sns"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var link = Link{Slug: "go", URL: "https://go.dev/"}

func TestMemory(t *testing.T) {
	m := NewMemory()
	_, err := m.Get(t.Context(), link.Slug)
	require.ErrorIs(t, err, ErrNotFound)

	require.NoError(t, m.Put(t.Context(), link))
	got, err := m.Get(t.Context(), link.Slug)
	require.NoError(t, err)
	assert.Equal(t, link, got)
}

func TestCached(t *testing.T) {
	mr := miniredis.RunT(t)
	m := NewMemory()
	c, err := NewCached(m, "redis://"+mr.Addr(), time.Minute)
	require.NoError(t, err)
	t.Cleanup(c.Close)

	_, err = c.Get(t.Context(), link.Slug)
	require.ErrorIs(t, err, ErrNotFound)

	require.NoError(t, c.Put(t.Context(), link))
	clear(m.links)
	got, err := c.Get(t.Context(), link.Slug)
	require.NoError(t, err)
	assert.Equal(t, link, got)

	mr.FastForward(2 * time.Minute)
	_, err = c.Get(t.Context(), link.Slug)
	require.ErrorIs(t, err, ErrNotFound)
}

func TestCachedWithoutRedis(t *testing.T) {
	mr := miniredis.RunT(t)
	c, err := NewCached(NewMemory(), "redis://"+mr.Addr()+"?max_retries=-1", time.Minute)
	require.NoError(t, err)
	t.Cleanup(c.Close)
	mr.Close()

	require.NoError(t, c.Put(t.Context(), link))
	got, err := c.Get(t.Context(), link.Slug)
	require.NoError(t, err)
	assert.Equal(t, link, got)
}

type topic struct {
	messages []string
	err      error
}

func (p *topic) Publish(_ context.Context, in *sns.PublishInput, _ ...func(*sns.Options)) (*sns.PublishOutput, error) {
	p.messages = append(p.messages, *in.Message)
	return &sns.PublishOutput{}, p.err
}

func TestAnnounced(t *testing.T) {
	pub := &topic{}
	a := &Announced{Store: NewMemory(), pub: pub, topic: "links"}
	require.NoError(t, a.Put(t.Context(), link))
	assert.Equal(t, []string{`{"slug":"go","url":"https://go.dev/"}`}, pub.messages)

	pub.err = errors.New("no such topic")
	require.ErrorIs(t, a.Put(t.Context(), link), pub.err)
}

func TestBadURLs(t *testing.T) {
	_, err := OpenPostgres(t.Context(), "postgres://%zz")
	require.Error(t, err)
	_, err = NewCached(NewMemory(), "http://localhost", time.Minute)
	require.Error(t, err)
}
