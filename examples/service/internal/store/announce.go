package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsconfig "github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sns"
)

type publisher interface {
	Publish(context.Context, *sns.PublishInput, ...func(*sns.Options)) (*sns.PublishOutput, error)
}

// Announced is a Store that tells an SNS topic of each link put in another.
type Announced struct {
	Store
	pub   publisher
	topic string
}

// NewAnnounced announces the links put in next to the topic with this ARN. The
// region and the credentials are those of the environment.
func NewAnnounced(ctx context.Context, next Store, topic string) (*Announced, error) {
	cfg, err := awsconfig.LoadDefaultConfig(ctx)
	if err != nil {
		return nil, fmt.Errorf("sns: %w", err)
	}
	return &Announced{Store: next, pub: sns.NewFromConfig(cfg), topic: topic}, nil
}

func (a *Announced) Put(ctx context.Context, l Link) error {
	if err := a.Store.Put(ctx, l); err != nil {
		return err
	}
	msg, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("announce %s: %w", l.Slug, err)
	}
	_, err = a.pub.Publish(ctx, &sns.PublishInput{
		TopicArn: aws.String(a.topic),
		Message:  aws.String(string(msg)),
	})
	if err != nil {
		return fmt.Errorf("announce %s: %w", l.Slug, err)
	}
	return nil
}
