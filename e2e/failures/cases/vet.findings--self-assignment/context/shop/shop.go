package shop

type item struct{ price int }

func (i *item) setPrice(price int) {
	i.price = i.price
}
