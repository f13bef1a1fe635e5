package controller

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/fake"
)

func TestReconcile(t *testing.T) {
	tests := []struct {
		name   string
		labels map[string]string
		want   string
	}{
		{"no labels", nil, "platform"},
		{"other labels", map[string]string{"env": "test"}, "platform"},
		{"owned", map[string]string{OwnerLabel: "payments"}, "payments"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ns := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: "team", Labels: tt.labels}}
			c := fake.NewClientBuilder().WithObjects(ns).Build()
			r := &NamespaceReconciler{Client: c, DefaultOwner: "platform"}

			req := ctrl.Request{NamespacedName: client.ObjectKeyFromObject(ns)}
			if _, err := r.Reconcile(t.Context(), req); err != nil {
				t.Fatal(err)
			}
			var got corev1.Namespace
			if err := c.Get(t.Context(), req.NamespacedName, &got); err != nil {
				t.Fatal(err)
			}
			if owner := got.Labels[OwnerLabel]; owner != tt.want {
				t.Errorf("owner = %q, want %q", owner, tt.want)
			}
			if got.Labels["env"] != tt.labels["env"] {
				t.Errorf("env = %q, want %q", got.Labels["env"], tt.labels["env"])
			}
		})
	}
}

func TestReconcileMissing(t *testing.T) {
	r := &NamespaceReconciler{Client: fake.NewClientBuilder().Build(), DefaultOwner: "platform"}
	req := ctrl.Request{NamespacedName: client.ObjectKey{Name: "gone"}}
	if _, err := r.Reconcile(t.Context(), req); err != nil {
		t.Fatal(err)
	}
}
