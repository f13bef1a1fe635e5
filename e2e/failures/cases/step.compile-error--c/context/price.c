int price(void) {
	return prise + 1;
}
