package rate
