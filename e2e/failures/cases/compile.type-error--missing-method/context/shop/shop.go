package shop

type store interface{ Get(key string) int }

type memory struct{}

var _ store = memory{}
