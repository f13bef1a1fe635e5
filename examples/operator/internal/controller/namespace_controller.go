// Package controller holds the reconcilers.
package controller

import (
	"context"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/log"
)

// OwnerLabel says which team a namespace belongs to.
const OwnerLabel = "example.org/owner"

// NamespaceReconciler labels the namespaces that have no owner.
type NamespaceReconciler struct {
	client.Client
	DefaultOwner string
}

// +kubebuilder:rbac:groups="",resources=namespaces,verbs=get;list;watch;patch

// Reconcile gives the namespace the default owner if it has none.
func (r *NamespaceReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var ns corev1.Namespace
	if err := r.Get(ctx, req.NamespacedName, &ns); err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	if !ns.DeletionTimestamp.IsZero() || ns.Labels[OwnerLabel] != "" {
		return ctrl.Result{}, nil
	}

	patch := client.MergeFrom(ns.DeepCopy())
	if ns.Labels == nil {
		ns.Labels = make(map[string]string)
	}
	ns.Labels[OwnerLabel] = r.DefaultOwner
	if err := r.Patch(ctx, &ns, patch); err != nil {
		return ctrl.Result{}, fmt.Errorf("label namespace %s: %w", ns.Name, err)
	}
	log.FromContext(ctx).Info("labelled namespace", "owner", r.DefaultOwner)
	return ctrl.Result{}, nil
}

// SetupWithManager adds the reconciler to the manager.
func (r *NamespaceReconciler) SetupWithManager(mgr ctrl.Manager) error {
	return ctrl.NewControllerManagedBy(mgr).
		For(&corev1.Namespace{}).
		Named("namespace").
		Complete(r)
}
