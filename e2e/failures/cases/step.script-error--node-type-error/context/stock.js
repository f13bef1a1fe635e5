const stock = {}
console.log(stock.first.price)
