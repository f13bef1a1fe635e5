package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/exaring/otelpgx"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

const schema = `CREATE TABLE IF NOT EXISTS links (
	slug text PRIMARY KEY,
	url  text NOT NULL
)`

// Postgres is a Store in PostgreSQL.
type Postgres struct {
	pool *pgxpool.Pool
}

// OpenPostgres connects to the database at url and makes its table.
func OpenPostgres(ctx context.Context, url string) (*Postgres, error) {
	cfg, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("postgres: %w", err)
	}
	cfg.ConnConfig.Tracer = otelpgx.NewTracer()
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("postgres: %w", err)
	}
	if _, err := pool.Exec(ctx, schema); err != nil {
		pool.Close()
		return nil, fmt.Errorf("postgres: make table: %w", err)
	}
	return &Postgres{pool: pool}, nil
}

func (p *Postgres) Put(ctx context.Context, l Link) error {
	_, err := p.pool.Exec(ctx,
		`INSERT INTO links (slug, url) VALUES ($1, $2)
		 ON CONFLICT (slug) DO UPDATE SET url = EXCLUDED.url`, l.Slug, l.URL)
	if err != nil {
		return fmt.Errorf("put %s: %w", l.Slug, err)
	}
	return nil
}

func (p *Postgres) Get(ctx context.Context, slug string) (Link, error) {
	l := Link{Slug: slug}
	err := p.pool.QueryRow(ctx, `SELECT url FROM links WHERE slug = $1`, slug).Scan(&l.URL)
	if errors.Is(err, pgx.ErrNoRows) {
		return Link{}, ErrNotFound
	}
	if err != nil {
		return Link{}, fmt.Errorf("get %s: %w", slug, err)
	}
	return l, nil
}

func (p *Postgres) Ping(ctx context.Context) error { return p.pool.Ping(ctx) }

func (p *Postgres) Close() { p.pool.Close() }
