module example.org/shop

go 1.26

require (
<<<<<<< HEAD
	example.org/price v1.0.0
=======
	example.org/price v1.1.0
>>>>>>> topic
)
