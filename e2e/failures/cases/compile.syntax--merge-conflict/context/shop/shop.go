package shop

<<<<<<< HEAD
const rate = 19
=======
const rate = 7
>>>>>>> feature
