package shop

func first[T any](all []T) T { return all[0] }
